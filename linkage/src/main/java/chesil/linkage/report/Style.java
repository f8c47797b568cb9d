package chesil.linkage.report;

/** The head of a page that stands alone: its styles are in it, and it asks for nothing, which its policy also says. */
public final class Style {
    private static final String CSS = """
            :root { color-scheme: light dark; --for: #1d6f5c; --against: #a8480c; --line: #8a8f94; }
            @media (prefers-color-scheme: dark) { :root { --for: #6cc7b0; --against: #f0a467; --line: #8a8f94; } }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
            h1, h2, h3 { line-height: 1.2; margin: 2rem 0 0.5rem; }
            h2 { border-top: 2px solid var(--line); padding-top: 1rem; }
            .wide { overflow-x: auto; margin: 1rem 0; }
            table { border-collapse: collapse; font-size: 0.9rem; }
            caption { text-align: left; font-weight: bold; padding-bottom: 0.25rem; }
            th, td { text-align: left; padding: 0.2rem 0.8rem 0.2rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
            tbody th { font-weight: normal; }
            .n { text-align: right; font-variant-numeric: tabular-nums; }
            dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; border-bottom: 1px solid var(--line); padding: 0.2rem 0; }
            dt { min-width: 16rem; } dd { margin: 0; }
            figure { margin: 1rem 0; }
            svg { width: 100%; height: auto; max-width: 45rem; font: 13px system-ui, sans-serif; }
            svg text { fill: currentColor; }
            .for { fill: var(--for); } .against { fill: var(--against); }
            .axis { stroke: var(--line); }
            .line { fill: none; stroke: var(--for); stroke-width: 2; }
            .l1 { stroke-dasharray: 6 4; } .l2 { stroke-dasharray: 2 3; } .l3 { stroke-dasharray: 10 3 2 3; }
            """;

    private Style() {}

    /** All before the page's first heading: document type, head, styles, and the opening of {@code main}. */
    public static String head(String title) {
        return page(title, "default-src 'none'; style-src 'unsafe-inline'", CSS);
    }

    static String head(String title, String policy, String furtherCss) {
        return page(title, policy, CSS + furtherCss);
    }

    private static String page(String title, String policy, String css) {
        return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + Html.escaped(policy) + "\">"
                + "<title>" + Html.escaped(title) + "</title><style>\n" + css + "</style></head><body><main>\n";
    }
}
