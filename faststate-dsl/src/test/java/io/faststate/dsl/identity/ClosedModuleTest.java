package io.faststate.dsl.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import java.io.Serializable;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedModuleTest {
    private static final String SHOP = """
            package com.acme.shop;

            import java.io.Serializable;
            import java.lang.invoke.MethodHandles;

            public final class Shop {
                public record Row(int id, String title) {}

                public record Distance(int metres) {
                    public int metres() {
                        return Math.abs(metres);
                    }
                }

                public static Serializable handler(int row) {
                    return (Runnable & Serializable) () -> System.out.println(row);
                }

                public static Object row(String title) {
                    return new Row(1, title);
                }

                public static Object distance() {
                    return new Distance(-1);
                }

                public static MethodHandles.Lookup lookup() {
                    return MethodHandles.lookup();
                }
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void lambdaOfAClosedModule_isRefused() throws Exception {
        var shop = module("exports com.acme.shop;");
        var error = assertThrows(FastStateException.class, () -> Ids.id(handler(shop, 1)));
        assertTrue(error.toString().contains("in package com.acme.shop of module com.acme can't be read"));
        assertTrue(error.toString().contains("'opens com.acme.shop to io.faststate.dsl'"));
        assertThrows(FastStateException.class, () -> Captures.of(handler(shop, 1)));
    }

    @Test
    void formOfAClosedModulesLambda_isReadAllTheSame() throws Exception {
        var form = LambdaForm.of((Serializable) handler(module("exports com.acme.shop;"), 1));
        assertEquals("com.acme.shop.Shop", form.implClass());
    }

    @Test
    void openPackage_isRead() throws Exception {
        var shop = module("exports com.acme.shop; opens com.acme.shop;");
        assertEquals(List.of(7), Captures.of(handler(shop, 7)));
        assertEquals(Ids.id(handler(shop, 1)), Ids.id(handler(shop, 1)));
    }

    @Test
    void registeredModule_isRead() throws Exception {
        var shop = module("exports com.acme.shop;");
        LambdaAccess.register((Lookup) shop.getMethod("lookup").invoke(null));
        assertEquals(List.of(7), Captures.of(handler(shop, 7)));
        assertNotEquals(Ids.id(handler(shop, 1)), Ids.id(handler(shop, 2)));
    }

    @Test
    void exportedRecordOfAClosedModule_countsByItsAccessors() throws Exception {
        var shop = module("exports com.acme.shop;");
        var first = shop.getMethod("row", String.class).invoke(null, "a");
        var second = shop.getMethod("row", String.class).invoke(null, "b");
        assertFalse(Ids.processBound(first));
        assertNotEquals(Ids.id(first), Ids.id(second));
    }

    @Test
    void recordOfAClosedModuleWhoseAccessorHidesSomething_hasNoIdentity() throws Exception {
        var shop = module("exports com.acme.shop;");
        assertTrue(Ids.processBound(shop.getMethod("distance").invoke(null)));
    }

    private Class<?> module(String directives) throws Exception {
        var classes = Compiled.into(
                Files.createDirectories(directory),
                Map.of("module-info.java", "module com.acme { " + directives + " }", "Shop.java", SHOP));
        var parent = ModuleLayer.boot();
        var modules = parent.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("com.acme"));
        return parent.defineModulesWithOneLoader(modules, null).findLoader("com.acme").loadClass("com.acme.shop.Shop");
    }

    private static Object handler(Class<?> shop, int row) throws ReflectiveOperationException {
        return shop.getMethod("handler", int.class).invoke(null, row);
    }
}
