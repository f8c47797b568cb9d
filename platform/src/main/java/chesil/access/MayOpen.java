package chesil.access;

/** Whether somebody may open a page: for menus and searches, which do not offer what they may not have. */
@FunctionalInterface
public interface MayOpen {
    /**
     * @param path as a link has it: a query and an anchor do not matter
     * @return false also where there is no such page
     */
    boolean mayOpen(Viewer viewer, String path);
}
