package chesil.publishing.web;

import chesil.web.ThemeMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public's first page.
 *
 * @param about what the partnership is, in a sentence or two
 * @param headline an answer to "are we getting better?"
 * @param answers to the questions that the folder names
 * @param known "24 November 2026", the day as at which the figures are known; null where nothing was released yet
 * @param firstDue when the first figures are due, where nothing was released yet; empty where nobody knows
 * @param owner who is the senior responsible owner; empty where nobody is
 * @param nextMeeting the next that is held in public; null for none
 */
public record PublicHome(
        String heading,
        String about,
        String headline,
        List<Answer> answers,
        @Nullable String known,
        String firstDue,
        List<ThemeCard> themes,
        List<Said> said,
        String owner,
        Meetings.@Nullable Line nextMeeting) {

    /**
     * A theme in a few words.
     *
     * @param achieved what was published of it last; null for nothing
     */
    public record ThemeCard(
            String id, int number, ThemeMark mark, String name, String about, WhatWeDo.@Nullable Cited achieved) {}

    /** What the public said, what we did, what came of it. */
    public record Said(String said, String by, String did, String cameOfIt, String more) {}

    public boolean released() {
        return known != null;
    }
}
