package org.grekko.model;

import java.util.TreeSet;
import org.grekko.shared.Text;

/** Whether what was tested is the model. */
final class EvidenceMatch {
    private static final int LONGEST = 300;

    private EvidenceMatch() {}

    /**
     * The model's version when what was tested is the model: its plugin in the version that is installed, its parameters,
     * its universe. Else words that tell what was tested, which pass for no version.
     */
    static String version(RegisteredModel model, String pluginVersion, ResearchSource.Tested tested) {
        boolean same = tested.plugin().equals(model.plugin())
                && tested.pluginVersion().equals(pluginVersion)
                && tested.parameters().equals(model.parameters())
                && tested.pairs().equals(new TreeSet<>(model.universe()));
        String words = tested.plugin() + " " + tested.pluginVersion() + " " + tested.parameters() + " over "
                + new TreeSet<>(tested.pairs()) + ", which is not what the model runs";
        return same ? model.version() : Text.cut(words, LONGEST);
    }
}
