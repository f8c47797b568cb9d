package chesil.statistics;

/** Which way a figure should go. */
public enum Direction {
    /** Higher is better: naloxone issued. */
    UP(1),
    /** Lower is better: deaths. */
    DOWN(-1),
    /** No good direction, and no judgement: cash seized. */
    NEITHER(0);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** 1, -1 or 0: what a change upwards is worth. */
    public int sign() {
        return sign;
    }

    /** The other way round: where fewer events are better, a longer time between them is. */
    public Direction reversed() {
        return switch (this) {
            case UP -> DOWN;
            case DOWN -> UP;
            case NEITHER -> NEITHER;
        };
    }
}
