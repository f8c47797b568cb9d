package chesil.calendar;

import chesil.partnership.AnswerableId;
import chesil.partnership.SourceId;
import chesil.versions.Kind;
import chesil.versions.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the national guidance asks a partnership to make: needs assessment, delivery plan, progress report.
 *
 * @param owner who makes it
 * @param due the day by which it is to be agreed
 * @param everyMonths after how many months it is due again; null for once
 * @param state how far it is
 * @param needs what it is made of, and whether that is there
 * @param basis where the guidance asks for it and by when, in words
 */
public record Product(
        ProductId id,
        String title,
        AnswerableId owner,
        LocalDate due,
        @Nullable Integer everyMonths,
        ProductState state,
        List<ProductNeed> needs,
        String basis,
        SourceId source,
        @Nullable String note) {
    public static final Kind<Product> KIND =
            new Kind<>("calendar", "product", Product.class, item -> item.id().value());

    public Product {
        Text.required("title", title);
        Text.required("basis", basis);
        if (note != null) Text.required("note", note);
        if (everyMonths != null && everyMonths < 1) {
            throw new IllegalArgumentException("every-months must be 1 or more, but was " + everyMonths);
        }
        needs = List.copyOf(needs);
    }

    public boolean overdue(LocalDate today) {
        return !state.isDone() && due.isBefore(today);
    }

    /** "3 of 7 parts are there"; empty where no parts are named. */
    public String howWhole() {
        if (needs.isEmpty()) return "";
        var there = needs.stream().filter(ProductNeed::there).count();
        return there + " of " + needs.size() + " parts are there";
    }
}
