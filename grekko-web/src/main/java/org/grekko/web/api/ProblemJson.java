package org.grekko.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.grekko.shared.json.GrekkoJson;

/** Problems as JSON. */
@Provider
@Produces("application/problem+json")
public class ProblemJson implements MessageBodyWriter<ObjectNode> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == ObjectNode.class;
    }

    @Override
    public void writeTo(
            ObjectNode problem,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(GrekkoJson.mapper().writeValueAsBytes(problem));
    }
}
