package chesil.publishing.web;

import chesil.interventions.Achievement;
import chesil.interventions.Intervention;
import chesil.partnership.Group;
import chesil.partnership.Meeting;
import chesil.partnership.Organisation;
import chesil.partnership.PartnerCategory;
import chesil.partnership.Seat;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.strategy.ScaleFigure;
import chesil.strategy.Theme;
import chesil.versions.Key;
import chesil.web.Page;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What the partnership says of itself to the public: no figure of its own making stands on these pages. */
@Controller
class PublicController {
    private final Folder folder;

    PublicController(Folder folder) {
        this.folder = folder;
    }

    @GetMapping("/what-we-do")
    Page whatWeDo() {
        var work = WhatWeDo.of(new WhatWeDo.Folder(
                folder.all(Theme.KIND),
                folder.all(Outcome.KIND),
                folder.all(Objective.KIND),
                folder.all(Group.KIND),
                folder.all(Intervention.KIND),
                folder.all(Achievement.KIND),
                folder.all(ScaleFigure.KIND),
                folder.sources()));
        return Page.of("publishing/what-we-do", "What we do", "/what-we-do", work);
    }

    @GetMapping("/what-we-do/{intervention}")
    Page intervention(@PathVariable String intervention) {
        var found = Key.FORM.matcher(intervention).matches()
                ? folder.one(Intervention.KIND, intervention)
                : java.util.Optional.<Intervention>empty();
        var shown = PublicIntervention.of(
                found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                new PublicIntervention.Names(
                        folder.all(Organisation.KIND).stream()
                                .collect(Collectors.toMap(Organisation::id, Function.identity())),
                        folder.sources(),
                        folder.all(Objective.KIND).stream()
                                .collect(Collectors.toMap(each -> each.id().value(), Objective::name)),
                        folder::area));
        return Page.of("publishing/intervention", shown.name(), "/what-we-do", shown);
    }

    @GetMapping("/who-we-are")
    Page whoWeAre() {
        var partnership = folder.partnership();
        if (partnership.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var who = WhoWeAre.of(
                partnership.get(),
                folder.all(Organisation.KIND),
                folder.all(Group.KIND),
                folder.all(Seat.KIND),
                folder.today());
        return Page.of("publishing/who-we-are", "Who we are", "/who-we-are", who);
    }

    @GetMapping("/meetings")
    Page meetings() {
        var meetings = Meetings.of(folder.all(Meeting.KIND), folder.all(Group.KIND), folder.today());
        return Page.of("publishing/meetings", "Meetings and papers", "/meetings", meetings);
    }

    @GetMapping("/help")
    Page help() {
        var local = folder.all(Organisation.KIND).stream()
                .filter(organisation -> organisation.partner() != null
                        && organisation.partner().category().contains(PartnerCategory.TREATMENT_PROVIDERS))
                .map(Organisation::name)
                .sorted()
                .toList();
        return Page.of("publishing/help", "Get help", "/help", new Help(Help.NATIONAL, local));
    }

    @GetMapping("/small-numbers")
    Page smallNumbers() {
        return footer("small-numbers", "How we protect small numbers");
    }

    @GetMapping("/accessibility")
    Page accessibility() {
        return footer("accessibility", "Accessibility statement");
    }

    @GetMapping("/privacy")
    Page privacy() {
        return footer("privacy", "Privacy");
    }

    @GetMapping("/words")
    Page words() {
        return Page.of("publishing/words", "Words we use", "/words", Words.OURS);
    }

    @GetMapping("/how-to-read")
    Page howToRead() {
        return Page.of("publishing/how-to-read", "How to read the charts", "/how-to-read", HowToRead.OURS);
    }

    private Page footer(String template, String heading) {
        return Page.of(
                "publishing/" + template, heading, "/" + template, new Footer(heading, folder.partnershipName()));
    }
}
