package org.grekko.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds when every class that depends on the judged one lives in the same context. */
final class OnlyKnownInTheirContext extends ArchCondition<JavaClass> {
    private final String root;

    OnlyKnownInTheirContext(String root) {
        super("be known in their own context only");
        this.root = root;
    }

    @Override
    public void check(JavaClass judged, ConditionEvents events) {
        for (Dependency dependency : judged.getDirectDependenciesToSelf()) {
            boolean sameContext = context(dependency.getOriginClass()).equals(context(judged));
            events.add(new SimpleConditionEvent(dependency, sameContext, dependency.getDescription()));
        }
    }

    private String context(JavaClass type) {
        String below = type.getPackageName().substring(root.length() + 1);
        int end = below.indexOf('.');
        return end < 0 ? below : below.substring(0, end);
    }
}
