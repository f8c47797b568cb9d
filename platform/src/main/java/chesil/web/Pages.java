package chesil.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a long list stands.
 *
 * @param current 1 for the first page
 * @param last number of pages, at least 1
 * @param address the list's address up to the page number, such as {@code /audit?page=}
 */
public record Pages(int current, int last, String address) {
    public Pages {
        if (current < 1 || last < current) {
            throw new IllegalArgumentException("page must be 1 to " + last + ", but was " + current);
        }
    }

    public String to(int page) {
        return address + page;
    }

    /** The pages to offer: first, last and those around the current one; 0 stands for a gap. */
    public List<Integer> offered() {
        var near = IntStream.rangeClosed(1, last)
                .filter(page -> page == 1 || page == last || Math.abs(page - current) <= 1)
                .boxed()
                .toList();
        return IntStream.range(0, near.size())
                .boxed()
                .flatMap(i -> i > 0 && near.get(i) - near.get(i - 1) > 1
                        ? java.util.stream.Stream.of(0, near.get(i))
                        : java.util.stream.Stream.of(near.get(i)))
                .toList();
    }
}
