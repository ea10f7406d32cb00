package org.grekko.web.ui.kit;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;

/** The field in which people say why; what they say goes on the record. */
public final class Reason extends TextField {
    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    /** An empty field of that id. */
    public Reason(String id) {
        super("Reason");
        setId(id);
        setRequired(true);
        setMaxLength(LONGEST);
        setWidthFull();
        setPlaceholder("It goes into the audit trail.");
    }

    /** What was said; when it says too little, the field asks for more and nothing is returned. */
    public Optional<String> given() {
        String reason = getValue().strip();
        boolean enough = reason.length() >= SHORTEST && reason.chars().noneMatch(Character::isISOControl);
        setErrorMessage("Say why, in 3 to 500 characters: the next shift needs to know");
        setInvalid(!enough);
        return enough ? Optional.of(reason) : Optional.empty();
    }

    /** Does the deed for what was said; answers with what is wrong, if anything, be it that too little was said. */
    public Optional<String> then(Function<String, Optional<String>> deed) {
        return given().map(deed).orElse(Optional.of("A reason is needed."));
    }
}
