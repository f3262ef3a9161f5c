package io.faststate.dsl.identity;

/**
 * The words that announce the kind of the next value, so that values of different kinds never give the same sequence of
 * words.
 */
final class Tag {
    static final long NULL = 1;
    static final long STRING = 2;
    static final long LONG = 3;
    static final long INT = 4;
    static final long SHORT = 5;
    static final long BYTE = 6;
    static final long CHAR = 7;
    static final long BOOLEAN = 8;
    static final long DOUBLE = 9;
    static final long FLOAT = 10;
    static final long ENUM = 11;
    static final long CLASS = 12;
    static final long NAMED_TEXT = 13;
    static final long UUID = 14;
    static final long INSTANT = 15;
    static final long DATE = 16;
    static final long DURATION = 17;
    static final long LOCALE = 18;
    static final long OPTIONAL = 19;
    static final long HANDLE = 20;
    static final long NUMBERED = 21;
    static final long NESTED = 22;
    static final long LAMBDA = 23;
    static final long PROCESS_LAMBDA = 24;
    static final long RECORD = 25;
    static final long COMPONENTS = 26;
    static final long OBJECT = 27;
    static final long ARRAY = 28;
    static final long ORDERED = 29;
    static final long UNORDERED = 30;
    static final long ORDERED_MAP = 31;
    static final long UNORDERED_MAP = 32;
    static final long PATTERN = 33;
    static final long ENTRY = 34;

    private Tag() {}
}
