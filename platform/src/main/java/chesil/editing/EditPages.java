package chesil.editing;

import chesil.access.Viewer;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Put;
import chesil.versions.Version;
import chesil.web.Faults;
import chesil.web.Page;
import java.net.URI;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The forms of one kind of item; {@link EditRoutes} puts them at their paths. */
final class EditPages<T extends Record> {
    private static final int LONGEST_KEY = 60;

    private final Editable<T> editable;
    private final Items items;
    private final Edits edits;
    private final Naming naming;

    EditPages(Editable<T> editable, Items items, Edits edits, Naming naming) {
        this.editable = editable;
        this.items = items;
        this.edits = edits;
        this.naming = naming;
    }

    // --- changing

    Page changing(Viewer viewer, @PathVariable Map<String, String> path) {
        return page(changeForm(viewer, current(viewer, path)));
    }

    Object changed(
            Viewer viewer, @PathVariable Map<String, String> path, @RequestParam MultiValueMap<String, String> sent) {
        var old = current(viewer, path);
        var form = changeForm(viewer, old).sent(sent);
        return switch (read(form, old.value().orElseThrow(), Map.of())) {
            case ItemForm.Reading.Faulty<T>(var faults) -> page(form.with(faults));
            case ItemForm.Reading.Read<T>(var item) -> kept(viewer, form, item, form.number());
        };
    }

    private EditForm changeForm(Viewer viewer, Version<T> version) {
        var item = version.value().orElseThrow();
        var asked = editable.asked(viewer, item);
        return EditForm.of(
                editable.heading(item),
                at(editable.path(), version.key()) + "/change",
                editable.page(item),
                "Save the change",
                version.number(),
                asked,
                new EditForm.Content(ItemForm.values(asked, item)));
    }

    // --- adding

    Page adding(
            Viewer viewer, @PathVariable Map<String, String> path, @RequestParam MultiValueMap<String, String> query) {
        return page(addForm(viewer, path, query));
    }

    Object added(
            Viewer viewer, @PathVariable Map<String, String> path, @RequestParam MultiValueMap<String, String> sent) {
        var form = addForm(viewer, path, Map.of()).sent(sent);
        var given = new HashMap<>(path);
        given.put("id", key(path, form.values()));
        return switch (read(form, null, given)) {
            case ItemForm.Reading.Faulty<T>(var faults) -> page(form.with(faults));
            case ItemForm.Reading.Read<T>(var item) ->
                kept(viewer, form, item, ended(item).orElse(0));
        };
    }

    private EditForm addForm(Viewer viewer, Map<String, String> path, Map<String, List<String>> query) {
        var asked = editable.asked(viewer, null).stream()
                .filter(each -> !path.containsKey(each.field()))
                .toList();
        var prefilled = new HashMap<String, List<String>>();
        for (var each : asked)
            if (query.containsKey(each.field())) prefilled.put(each.field(), query.get(each.field()));
        var collection = Objects.requireNonNull(editable.collection());
        return EditForm.of(
                "Add " + editable.noun(),
                filled(collection, path) + "/add",
                editable.listing(path),
                "Add it",
                0,
                asked,
                new EditForm.Content(prefilled));
    }

    /** The number on top of which an item that ended is put again; empty where nobody ever put it. */
    private Optional<Integer> ended(T item) {
        return edits.current(editable.kind(), editable.kind().key().apply(item))
                .filter(version -> version.value().isEmpty())
                .map(Version::number);
    }

    /** A key of the words of its fields; with a number behind where there is one of that key. */
    private String key(Map<String, String> path, Map<String, List<String>> values) {
        var words = editable.keyFields().stream()
                .map(field -> path.containsKey(field)
                        ? path.get(field)
                        : values.getOrDefault(field, List.of()).stream()
                                .findFirst()
                                .orElse(""))
                .collect(Collectors.joining(" "));
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’']", "")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var shorter = plain.substring(0, Math.min(plain.length(), LONGEST_KEY)).replaceAll("^-|-$", "");
        var key = shorter.isEmpty() ? "item" : shorter;
        var free = key;
        for (var again = 2; isTaken(free); again++) free = key + "-" + again;
        return free;
    }

    private boolean isTaken(String key) {
        return edits.current(editable.kind(), key).flatMap(Version::value).isPresent();
    }

    // --- ending

    Page ending(Viewer viewer, @PathVariable Map<String, String> path) {
        return page(endForm(current(viewer, path), "", Faults.none()));
    }

    Object ended(
            Viewer viewer, @PathVariable Map<String, String> path, @RequestParam MultiValueMap<String, String> sent) {
        var version = current(viewer, path);
        var reason = Objects.requireNonNullElse(sent.getFirst("reason"), "").strip();
        if (reason.isEmpty()) {
            return page(endForm(version, reason, Faults.of("reason", "Enter the reason for the end")));
        }
        if (!naming(version).isEmpty()) {
            return page(endForm(version, reason, Faults.of("reason", "It cannot be ended while others name it")));
        }
        if (!String.valueOf(version.number()).equals(sent.getFirst("number"))) return page(overtaken(version, reason));
        return switch (edits.end(viewer, editable.kind(), version.key(), version.number(), reason)) {
            case Put.Kept<T> _, Put.Unchanged<T> _ ->
                seeOther(editable.pageAfter(version.value().orElseThrow()));
            case Put.Overtaken<T>(var by) -> page(overtaken(by, reason));
        };
    }

    private EndForm overtaken(Version<T> by, String reason) {
        var said = by.author() + " changed it while you were looking, with the reason “" + by.reason() + "”";
        return endForm(by, reason, Faults.of("reason", said));
    }

    private EndForm endForm(Version<T> version, String reason, Faults faults) {
        var item = version.value().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new EndForm(
                "End " + editable.noun(),
                editable.name(item),
                at(editable.path(), version.key()) + "/end",
                editable.page(item),
                version.number(),
                naming(version),
                reason,
                faults);
    }

    private List<EndForm.Line> naming(Version<T> version) {
        return version.value().map(editable::ids).map(naming::naming).orElse(List.of()).stream()
                .map(each -> new EndForm.Line(each.kind(), each.name(), each.page()))
                .toList();
    }

    // --- what all share

    private ItemForm.Reading<T> read(EditForm form, @Nullable T old, Map<String, String> given) {
        return ItemForm.read(editable.kind().type(), old, given, form.asked(), form.values());
    }

    private Object kept(Viewer viewer, EditForm form, T item, int onTopOf) {
        if (!editable.mayChange(viewer, item)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var faults = editable.faults(viewer, item);
        if (faults.any()) return page(form.with(faults));
        return switch (edits.put(viewer, editable.kind(), item, onTopOf, form.reason())) {
            case Put.Kept<T> _, Put.Unchanged<T> _ -> seeOther(editable.page(item));
            case Put.Overtaken<T>(var by) -> page(form.over(by));
        };
    }

    /** The item of the path, which must be there, and the viewer's to change. */
    private Version<T> current(Viewer viewer, Map<String, String> path) {
        var found = (path.isEmpty()
                        ? only()
                        : edits.current(
                                editable.kind(), path.values().iterator().next()))
                .filter(version -> version.value().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!editable.mayChange(viewer, found.value().orElseThrow())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found;
    }

    private Optional<Version<T>> only() {
        return items.of(editable.kind()).versions(AsKnown.NOW).stream().findFirst();
    }

    private Page page(EditForm form) {
        var page = Page.of("editing/edit", form.faults().titled(form.heading()), editable.section(), form);
        return form.faults().any() ? page.withStatus(HttpStatus.UNPROCESSABLE_CONTENT.value()) : page;
    }

    private Page page(EndForm form) {
        var page = Page.of("editing/end", form.faults().titled(form.heading()), editable.section(), form);
        return form.faults().any() ? page.withStatus(HttpStatus.UNPROCESSABLE_CONTENT.value()) : page;
    }

    private static String at(String pattern, String key) {
        return pattern.replaceAll("\\{[^}]*}", key);
    }

    private static String filled(String pattern, Map<String, String> path) {
        var filled = pattern;
        for (var variable : path.entrySet())
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        return filled;
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
