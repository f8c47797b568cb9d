package chesil.editing;

import chesil.access.Viewer;
import chesil.versions.Items;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the forms of each {@link Editable} at its paths. */
@Component
class EditRoutes implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping mapping;
    private final List<Editable<?>> editables;
    private final Items items;
    private final Edits edits;
    private final Naming naming;

    EditRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<Editable<?>> editables,
            Items items,
            Edits edits,
            Naming naming) {
        this.mapping = mapping;
        this.editables = editables;
        this.items = items;
        this.edits = edits;
        this.naming = naming;
    }

    @Override
    public void afterSingletonsInstantiated() {
        editables.forEach(this::register);
    }

    private <T extends Record> void register(Editable<T> editable) {
        var pages = new EditPages<>(editable, items, edits, naming);
        register(pages, editable.path() + "/change", "changing", "changed");
        if (editable.mayEnd()) register(pages, editable.path() + "/end", "ending", "ended");
        var collection = editable.collection();
        if (collection != null) {
            register(RequestMethod.GET, collection + "/add", pages, method("adding", true));
            register(RequestMethod.POST, collection + "/add", pages, method("added", true));
        }
    }

    private void register(EditPages<?> pages, String path, String shown, String sent) {
        register(RequestMethod.GET, path, pages, method(shown, false));
        register(RequestMethod.POST, path, pages, method(sent, true));
    }

    private void register(RequestMethod verb, String path, EditPages<?> pages, Method method) {
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(verb)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                pages,
                method);
    }

    private static Method method(String name, boolean withFields) {
        try {
            return withFields
                    ? EditPages.class.getDeclaredMethod(name, Viewer.class, Map.class, MultiValueMap.class)
                    : EditPages.class.getDeclaredMethod(name, Viewer.class, Map.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
