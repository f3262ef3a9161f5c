package io.faststate.showcase.grid;

/** What a company does. */
enum Sector { ENERGY, FINANCE, FOOD, HEALTH, MEDIA, SOFTWARE, TRANSPORT }
