package chesil.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages that are open at this instance and follow changes, each by its stream of server-sent events. */
@Component
class OpenPages implements SmartLifecycle {
    /** What every page follows: something may have been missed. */
    static final String EVERYTHING = "*";

    private static final int MOST = 2_000;
    // then the browser asks again, and whether it may is decided anew
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(25);

    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    // a slow reader holds up nobody else
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    private record OpenPage(SseEmitter stream, Set<String> topics) {}

    /** Opens a stream of the topics; refused (null) where there are too many already, or at the end. */
    @org.jspecify.annotations.Nullable SseEmitter open(Set<String> topics) {
        if (!running || pages.size() >= MOST) return null;
        var page = new OpenPage(new SseEmitter(LONGEST.toMillis()), Set.copyOf(topics));
        page.stream.onCompletion(() -> pages.remove(page));
        page.stream.onTimeout(page.stream::complete);
        page.stream.onError(_ -> pages.remove(page));
        pages.add(page);
        send(page, SseEmitter.event().comment("following").reconnectTime(5_000));
        return page.stream;
    }

    /** Tells each page that follows the topic. */
    void tell(String topic) {
        for (var page : pages) {
            if (topic.equals(EVERYTHING) || page.topics.contains(topic)) {
                senders.execute(() -> send(page, SseEmitter.event().data(topic)));
            }
        }
    }

    private void send(OpenPage page, SseEmitter.SseEventBuilder event) {
        try {
            page.stream.send(event);
        } catch (IOException | IllegalStateException gone) {
            // closed at the other end, which is how pages are left
            pages.remove(page);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("open pages' heartbeat").start(() -> {
            while (running) {
                try {
                    Thread.sleep(HEARTBEAT);
                } catch (InterruptedException stopped) {
                    return;
                }
                for (var page : pages)
                    senders.execute(() -> send(page, SseEmitter.event().comment("still here")));
            }
        });
    }

    // before the server stops: it waits for open requests, and these end only when told
    @Override
    public void stop() {
        running = false;
        for (var page : pages) page.stream.complete();
        senders.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
