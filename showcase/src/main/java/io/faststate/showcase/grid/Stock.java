package io.faststate.showcase.grid;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A share that is traded. */
record Stock(
        long id,
        String symbol,
        String company,
        Sector sector,
        LocalDate listed,
        BigDecimal price,
        int volume,
        boolean watched) {
    Stock named(String name) {
        return new Stock(id, symbol, name, sector, listed, price, volume, watched);
    }

    Stock in(Sector other) {
        return new Stock(id, symbol, company, other, listed, price, volume, watched);
    }

    Stock priced(BigDecimal other) {
        return new Stock(id, symbol, company, sector, listed, other, volume, watched);
    }

    Stock watched(boolean on) {
        return new Stock(id, symbol, company, sector, listed, price, volume, on);
    }
}
