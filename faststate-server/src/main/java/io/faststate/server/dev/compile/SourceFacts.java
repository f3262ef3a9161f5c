package io.faststate.server.dev.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a change of one source concerns another.
 *
 * @param declares the outermost classes of the source
 * @param uses the outermost classes that it mentions, by name or by a member of theirs
 * @param api all that other sources can see of its classes, as text
 */
record SourceFacts(Set<String> declares, Set<String> uses, String api) {
    /** Reads a source that the compiler has attributed. */
    static SourceFacts of(CompilationUnitTree unit, Trees trees) {
        var declares = new HashSet<String>();
        var api = new StringBuilder();
        for (var type : unit.getTypeDecls()) {
            if (trees.getElement(TreePath.getPath(unit, type)) instanceof TypeElement declared) {
                declares.add(declared.getQualifiedName().toString());
                describe(declared, api);
            }
        }
        var uses = new Uses(trees);
        uses.scan(unit, null);
        return new SourceFacts(Set.copyOf(declares), Set.copyOf(uses.names), api.toString());
    }

    private static void describe(Element element, StringBuilder api) {
        if (element.getModifiers().contains(Modifier.PRIVATE)) {
            return;
        }
        api.append(element.getKind()).append(element.getModifiers()).append(element).append(element.asType());
        switch (element) {
            case TypeElement type -> {
                api.append(type.getTypeParameters()).append(type.getSuperclass()).append(type.getInterfaces()).append(type.getPermittedSubclasses());
                type.getRecordComponents().forEach(component -> api.append(component).append(component.asType()));
                type.getEnclosedElements().forEach(inner -> describe(inner, api));
            }
            case ExecutableElement method -> api.append(method.getReturnType()).append(method.getThrownTypes()).append(method.isVarArgs());
            case VariableElement field -> api.append(field.getConstantValue());
            default -> {
                // Its kind, name and type are all there is.
            }
        }
        api.append('\n');
    }

    private static final class Uses extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Trees trees;
        private final Set<String> names = new HashSet<>();

        Uses(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            note();
            return super.visitIdentifier(tree, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            note();
            return super.visitMemberSelect(tree, null);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
            note();
            return super.visitMemberReference(tree, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            note();
            return super.visitNewClass(tree, null);
        }

        private void note() {
            Element outermost = null;
            for (var element = trees.getElement(getCurrentPath()); element != null; element = element.getEnclosingElement()) {
                if (element instanceof TypeElement) {
                    outermost = element;
                }
            }
            if (outermost instanceof TypeElement type) {
                names.add(type.getQualifiedName().toString());
            }
        }
    }
}
