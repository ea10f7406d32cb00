package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A client of both streams that keeps what it hears. */
final class StreamTalk {
    private final Door door;
    private final Queue<String> socketSaid = new ConcurrentLinkedQueue<>();
    private CompletableFuture<Void> listening = new CompletableFuture<>();
    private final Queue<String> eventsSaid = new ConcurrentLinkedQueue<>();

    StreamTalk(Door door) {
        this.door = door;
    }

    /** Opens both streams. */
    void listen(String topics) throws InterruptedException {
        byte[] login = ("admin:" + Door.PASSWORD).getBytes(StandardCharsets.UTF_8);
        Door.CLIENT
                .newWebSocketBuilder()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                .buildAsync(socket(topics), new Ear())
                .join();
        HttpRequest request =
                door.request("/api/v1/events?topics=" + topics).GET().build();
        listening = Door.CLIENT.sendAsync(request, BodyHandlers.ofLines()).thenAcceptAsync(answer -> answer.body()
                .forEach(eventsSaid::add));
        Thread.sleep(1_000);
    }

    /** Waits until the WebSocket has told of something. */
    void webSocketTells(String text) throws IOException, InterruptedException {
        Patience.await("the WebSocket to tell of " + text, () -> heard(socketSaid, text));
    }

    /** Waits until the server-sent events have told of something, in a stream that is open still. */
    void serverSentEventsTell(String text) throws IOException, InterruptedException {
        Patience.await("server-sent events to tell of " + text, () -> heard(eventsSaid, text));
        assertThat(listening).isNotDone();
    }

    /** Whether the WebSocket opens and stays open for somebody who has not signed in. */
    boolean strangerIsLetIn() throws InterruptedException {
        try {
            WebSocket socket = Door.CLIENT
                    .newWebSocketBuilder()
                    .buildAsync(socket("orders"), new Ear())
                    .join();
            Thread.sleep(1_000);
            return !socket.isInputClosed();
        } catch (CompletionException refused) {
            return false;
        }
    }

    private URI socket(String topics) {
        return URI.create(door.address().replace("http:", "ws:") + "/ws/v1/stream?topics=" + topics);
    }

    private static boolean heard(Queue<String> said, String text) {
        return said.stream().anyMatch(each -> each.contains(text));
    }

    private final class Ear implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            socketSaid.add(part.toString());
            return WebSocket.Listener.super.onText(socket, part, last);
        }
    }
}
