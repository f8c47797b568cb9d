package chesil.calendar.web;

import chesil.access.Viewer;
import chesil.calendar.Product;
import chesil.calendar.ProductState;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.Choices;
import chesil.versions.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the guidance's products are planned, and how far they are is written down. */
@Component
class ProductForm implements Editable<Product> {
    private final Choices choices;

    ProductForm(Choices choices) {
        this.choices = choices;
    }

    @Override
    public Kind<Product> kind() {
        return Product.KIND;
    }

    @Override
    public String noun() {
        return "a product";
    }

    @Override
    public String path() {
        return "/calendar/products/{product}";
    }

    @Override
    public String collection() {
        return "/calendar/products";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Product item) {
        return List.of(
                Asked.line("title", "What it is called", "Enter what it is called"),
                Asked.oneOf("owner", "Who makes it", choices.answerable(), "Choose who makes it"),
                Asked.day("due", "Due on", "Enter the day when it is due"),
                Asked.line("every-months", "Due again after how many months", null)
                        .hinting("Leave it empty where it is made once"),
                Asked.oneOf(
                        "state",
                        "How far it is",
                        Asked.constants(ProductState.class, ProductState::wording),
                        "Choose how far it is"),
                Asked.rows(
                        "needs",
                        "What it is made of",
                        "part",
                        Asked.line("what", "Part", "Enter what the part is"),
                        Asked.yesNo("there", "It is there")),
                Asked.lines("basis", "Where the guidance asks for it, and by when", "Enter where it is asked for"),
                Asked.oneOf("source", "Source", choices.sources(), "Choose the source"),
                Asked.lines("note", "Note", null));
    }

    @Override
    public List<String> keyFields() {
        return List.of("title");
    }

    @Override
    public String page(Product item) {
        return "/calendar/products#" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/calendar/products";
    }

    @Override
    public Set<? extends Record> ids(Product item) {
        return Set.of(item.id());
    }

    @Override
    public String name(Product item) {
        return item.title();
    }

    @Override
    public String section() {
        return "/calendar";
    }
}
