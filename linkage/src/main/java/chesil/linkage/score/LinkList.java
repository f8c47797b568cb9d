package chesil.linkage.score;

import chesil.linkage.Links;
import java.util.Arrays;
import java.util.List;

/** Links as one thread finds them. */
final class LinkList {
    int[] left = new int[1 << 10];
    int[] right = new int[1 << 10];
    double[] weight = new double[1 << 10];
    long[] pattern = new long[1 << 10];
    int size;

    void add(int newLeft, int newRight, double newWeight, long newPattern) {
        if (size == left.length) grow();
        left[size] = newLeft;
        right[size] = newRight;
        weight[size] = newWeight;
        pattern[size++] = newPattern;
    }

    private void grow() {
        int larger = size + (size >> 1);
        left = Arrays.copyOf(left, larger);
        right = Arrays.copyOf(right, larger);
        weight = Arrays.copyOf(weight, larger);
        pattern = Arrays.copyOf(pattern, larger);
    }

    /** All of them ordered by left and right record: put in place by left, which are few each, and those sorted by right. */
    static Links sorted(List<LinkList> parts, int records) {
        int total = parts.stream().mapToInt(each -> each.size).reduce(0, Math::addExact);
        var starts = new int[records + 1];
        for (var part : parts) for (int i = 0; i < part.size; i++) starts[part.left[i] + 1]++;
        for (int i = 0; i < records; i++) starts[i + 1] += starts[i];
        var ends = Arrays.copyOf(starts, records);
        var all = new LinkList();
        all.left = new int[total];
        all.right = new int[total];
        all.weight = new double[total];
        all.pattern = new long[total];
        for (var part : parts) {
            for (int i = 0; i < part.size; i++) {
                int at = ends[part.left[i]]++;
                while (at > starts[part.left[i]] && all.right[at - 1] > part.right[i]) {
                    all.move(at - 1, at);
                    at--;
                }
                all.left[at] = part.left[i];
                all.right[at] = part.right[i];
                all.weight[at] = part.weight[i];
                all.pattern[at] = part.pattern[i];
            }
            part.left = new int[0];
            part.right = new int[0];
            part.weight = new double[0];
            part.pattern = new long[0];
        }
        return new Links(all.left, all.right, all.weight, all.pattern);
    }

    private void move(int from, int to) {
        left[to] = left[from];
        right[to] = right[from];
        weight[to] = weight[from];
        pattern[to] = pattern[from];
    }
}
