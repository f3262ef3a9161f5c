package io.faststate.showcase.kanban;

/** Where a card goes by one step. */
enum Direction {
    LEFT("←", "to the left", "ArrowLeft"),
    UP("↑", "up", "ArrowUp"),
    DOWN("↓", "down", "ArrowDown"),
    RIGHT("→", "to the right", "ArrowRight");

    private final String sign;
    private final String words;
    private final String key;

    Direction(String sign, String words, String key) {
        this.sign = sign;
        this.words = words;
        this.key = key;
    }

    String sign() {
        return sign;
    }

    String words() {
        return words;
    }

    String key() {
        return key;
    }

    /** The board after the step; the same where there is no further place. */
    Board move(Board board, long card) {
        return switch (this) {
            case UP -> board.step(card, -1);
            case DOWN -> board.step(card, 1);
            case LEFT -> sideways(board, card, -1);
            case RIGHT -> sideways(board, card, 1);
        };
    }

    private static Board sideways(Board board, long id, int steps) {
        return board.find(id)
                .filter(card -> card.column().step(steps) != card.column())
                .map(card -> board.move(id, card.column().step(steps), 0))
                .orElse(board);
    }
}
