package chesil.disclosure.attack;

/** Disjoint sets of whole numbers from 0. */
final class Sets {
    private final int[] parent;

    Sets(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) parent[i] = i;
    }

    int of(int member) {
        while (parent[member] != member) {
            parent[member] = parent[parent[member]];
            member = parent[member];
        }
        return member;
    }

    void unite(int one, int other) {
        int a = of(one);
        int b = of(other);
        if (a < b) parent[b] = a;
        else parent[a] = b;
    }
}
