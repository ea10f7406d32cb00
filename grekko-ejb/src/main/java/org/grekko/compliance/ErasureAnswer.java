package org.grekko.compliance;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to who asks for an erasure or decides about one. */
public sealed interface ErasureAnswer {
    /** It is done; how the request stands now. */
    record Done(DataErasure now) implements ErasureAnswer {}

    /** Something of the wish cannot be kept. */
    record Wrong(List<FieldError> errors) implements ErasureAnswer {}

    /** There is no such request. */
    record Missing() implements ErasureAnswer {}

    /** Who asked for it, or whom it is about, may not decide. */
    record NotByYou() implements ErasureAnswer {}

    /** It is decided already. */
    record NotNow(DataErasure now) implements ErasureAnswer {}

    /** Something forbids it for now; nothing changed. */
    record Held(String why) implements ErasureAnswer {}
}
