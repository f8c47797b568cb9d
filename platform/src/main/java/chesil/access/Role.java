package chesil.access;

/** What a user does in the partnership; a user may have several. */
public enum Role {
    SENIOR_RESPONSIBLE_OWNER("senior-responsible-owner", "senior responsible owner"),
    BOARD_MEMBER("board-member", "board member"),
    PARTNERSHIP_MANAGER("partnership-manager", "partnership manager"),
    ANALYST("analyst", "analyst"),
    COMMISSIONER("commissioner", "commissioner"),
    OPERATIONS_LEAD("operations-lead", "operations lead"),
    DATA_OFFICER("data-officer", "data officer"),
    GROUP_CHAIR("group-chair", "delivery group chair"),
    ADMINISTRATOR("administrator", "administrator");

    private final String id;
    private final String words;

    Role(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** As the partnership folder and the register write it. */
    public String id() {
        return id;
    }

    /** As pages say it, in lower case. */
    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException naming all roles, if none has this id */
    public static Role of(String id) {
        for (var role : values()) if (role.id.equals(id)) return role;
        throw new IllegalArgumentException("no role is called \"" + id + "\"; they are "
                + java.util.Arrays.stream(values()).map(Role::id).collect(java.util.stream.Collectors.joining(", ")));
    }
}
