package org.tandem.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The few shapes most rules have: in these modules, nothing may call that, or know this.
final class Bans {
    private Bans() {}

    static Rule<Code> mayNotCall(String name, Predicate<JavaClass> where, String instead, String... targets) {
        return new Rule<>(
                name,
                instead,
                code -> types(code, where)
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> startsWithAny(target(access), targets))
                        .map(JavaAccess::getDescription)
                        .toList());
    }

    static Rule<Code> mayNotUse(String name, Predicate<JavaClass> where, String instead, Predicate<String> banned) {
        return new Rule<>(name, instead, code -> dependencies(code, where, (from, to) -> banned.test(to)));
    }

    @FunctionalInterface
    interface Ban {
        boolean hits(String from, String to);
    }

    static List<String> dependencies(Code code, Predicate<JavaClass> where, Ban ban) {
        return types(code, where)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> ban.hits(
                        dependency.getOriginClass().getName(),
                        dependency.getTargetClass().getBaseComponentType().getName()))
                .map(dependency -> dependency.getDescription())
                .toList();
    }

    static String target(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                ? unit.getFullName()
                : access.getTarget().getFullName();
    }

    static Stream<JavaClass> types(Code code, Predicate<JavaClass> where) {
        return code.classes().stream().filter(where);
    }

    static Predicate<JavaClass> in(String... modules) {
        return type -> List.of(modules).contains(Modules.of(type.getName()));
    }

    static Predicate<JavaClass> outside(String... modules) {
        return in(modules).negate();
    }

    static boolean startsWithAny(String text, String... beginnings) {
        return Arrays.stream(beginnings).anyMatch(text::startsWith);
    }
}
