package io.faststate.benchmarks.data;

import java.util.ArrayList;
import java.util.List;

/** The data of the stocks page: twenty invented companies. */
public final class Stocks {
    private Stocks() {}

    /** All of them. */
    public static List<Stock> all() {
        var stocks = new ArrayList<Stock>();
        add(stocks, "ALDR", "Alder & Daughters Mills", 31.61, -0.17, -0.54);
        add(stocks, "BCKN", "Beacon Harbour Lights", 128.4, 2.35, 1.86);
        add(stocks, "CBLT", "Cobalt Kiln Works", 9.07, -0.02, -0.22);
        add(stocks, "DRFT", "Driftwood Furniture", 54.9, 0.41, 0.75);
        add(stocks, "ELMS", "Elms Timber Trust", 77.25, -1.6, -2.03);
        add(stocks, "FERN", "Fern Valley Waters", 18.33, 0.0, 0.0);
        add(stocks, "GRNT", "Granite State Rail", 210.5, 3.85, 1.86);
        add(stocks, "HLYK", "Halyard Sailmakers", 42.19, -0.88, -2.04);
        add(stocks, "INDG", "Indigo Dye & Cloth", 6.72, 0.09, 1.36);
        add(stocks, "JNPR", "Juniper Still House", 93.08, -0.35, -0.37);
        add(stocks, "KEEL", "Keel and Mast Yards", 1204.75, 12.25, 1.03);
        add(stocks, "LRCH", "Larch Hill Paper", 25.6, -0.4, -1.54);
        add(stocks, "MPLE", "Maple Road Bakeries", 37.44, 1.12, 3.08);
        add(stocks, "NRTH", "Northern Lantern Oil", 61.03, -2.27, -3.59);
        add(stocks, "OPAL", "Opal Coast Glass", 14.85, 0.05, 0.34);
        add(stocks, "PINE", "Pine Ridge Telegraph", 88.12, -0.64, -0.72);
        add(stocks, "QRTZ", "Quartz Watch Movement", 156.0, 4.5, 2.97);
        add(stocks, "REED", "Reed Organ Builders", 3.98, -0.11, -2.69);
        add(stocks, "SLTE", "Slate Quarry Roofing", 70.21, 0.77, 1.11);
        add(stocks, "THRN", "Thorn Hedge Capital", 499.99, -7.01, -1.38);
        return List.copyOf(stocks);
    }

    private static void add(
            List<Stock> stocks, String symbol, String company, double price, double change, double ratio) {
        stocks.add(new Stock(stocks.size() + 1, symbol, company, "/stocks/" + symbol, price, change, ratio));
    }
}
