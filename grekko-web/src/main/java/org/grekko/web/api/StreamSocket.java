package org.grekko.web.api;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnOpen;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** The live feed over a WebSocket; the handshake needs a token, basic authentication or a console session. */
@ServerEndpoint("/ws/v1/stream")
public class StreamSocket {
    private static final Logger LOG = System.getLogger(StreamSocket.class.getName());

    /** Streams the wanted topics until the client leaves. */
    @OnOpen
    public void open(Session session) throws IOException {
        if (session.getUserPrincipal() == null) {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "sign in first"));
            return;
        }
        try {
            List<String> topics = session.getRequestParameterMap().getOrDefault("topics", List.of());
            LiveStreams streams = CDI.current().select(LiveStreams.class).get();
            streams.open(
                    LiveStreams.topics(topics.isEmpty() ? null : topics.get(0)),
                    text -> session.getAsyncRemote().sendText(text, sent -> leaveIfFailed(session, sent)),
                    session::isOpen);
        } catch (WebApplicationException badTopic) {
            session.close(new CloseReason(CloseReason.CloseCodes.CANNOT_ACCEPT, "unknown topic"));
        }
    }

    private static void leaveIfFailed(Session session, SendResult sent) {
        if (!sent.isOK() && session.isOpen()) {
            try {
                session.close();
            } catch (IOException alreadyGone) {
                LOG.log(Level.DEBUG, "a stream was gone before it could be closed", alreadyGone);
            }
        }
    }
}
