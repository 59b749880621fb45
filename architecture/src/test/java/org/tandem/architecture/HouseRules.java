package org.tandem.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.tandem.architecture.Bans.dependencies;
import static org.tandem.architecture.Bans.mayNotCall;
import static org.tandem.architecture.Bans.mayNotUse;
import static org.tandem.architecture.Bans.outside;
import static org.tandem.architecture.Bans.startsWithAny;
import static org.tandem.architecture.Bans.target;
import static org.tandem.architecture.Bans.types;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The rules over class files. Each is one entry of [#all]; each has a sample of the same name under `samples/rules`.
final class HouseRules {
    private HouseRules() {}

    private static final String CLEARANCE = "org.tandem.domain.compliance.Clearance";
    private static final String GATE = "org.tandem.compliance.Gate";
    private static final String DECODER = "org.tandem.codec.Fields";
    private static final String PROOF = "org.tandem.cluster.verify.LedgerVerification";

    static List<Rule<Code>> all() {
        return Stream.of(graph(), CoreRules.all(), places(), failures())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule<Code>> graph() {
        return List.of(
                new Rule<>(
                        "a_module_sees_only_the_modules_its_row_allows",
                        "declare a port (a one-method interface) where it is needed and let app plug the other module in",
                        code -> dependencies(code, type -> true, HouseRules::isModuleHidden)),
                new Rule<>(
                        "a_library_stays_in_its_modules",
                        "go through the module that owns the library; the table is Modules.MAY_USE",
                        code -> dependencies(code, type -> true, HouseRules::isLibraryOutOfPlace)),
                new Rule<>(
                        "every_module_is_in_the_table",
                        "add the module to Modules.MAY_SEE and to the table of ARCHITECTURE.md",
                        code -> code.classes().stream()
                                .map(type -> Modules.of(type.getName()))
                                .filter(module -> !module.isEmpty() && !Modules.MAY_SEE.containsKey(module))
                                .distinct()
                                .map(module -> Modules.ROOT + module + "..")
                                .toList()),
                new Rule<>(
                        "packages_have_no_cycles",
                        "move what both need to the lower package, or turn the call round by an interface",
                        HouseRules::cycles));
    }

    /// A generated template belongs to the page it was written for, so it makes no cycle with it.
    private static List<String> cycles(Code code) {
        JavaClasses written = code.classes()
                .that(DescribedPredicate.describe(
                        "written by hand", type -> !type.getSimpleName().matches("Jte\\w+Generated")));
        return slices().matching("org.tandem.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(written)
                .getFailureReport()
                .getDetails();
    }

    private static List<Rule<Code>> places() {
        return List.of(
                mayNotCall(
                        "only_app_reads_the_environment",
                        outside("app", "drills", "benchmarks"),
                        "a constructor argument; app reads the configuration once and hands it down",
                        "java.lang.System.getenv(",
                        "java.lang.System.getProperties(",
                        "java.lang.System.setProperty(",
                        "java.lang.Boolean.getBoolean(",
                        "java.lang.Integer.getInteger(",
                        "java.lang.Long.getLong("),
                new Rule<>(
                        "only_app_has_a_main",
                        "a verb of org.tandem.app.Main (benchmarks, drills and the simulator are not shipped)",
                        code -> types(code, outside("app", "benchmarks", "drills", "simulator"))
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.getName().equals("main"))
                                .filter(method -> method.getRawParameterTypes().isEmpty()
                                        || method.getRawParameterTypes()
                                                .getFirst()
                                                .isEquivalentTo(String[].class))
                                .map(method -> method.getFullName())
                                .toList()),
                new Rule<>(
                        "only_the_gate_makes_a_clearance",
                        "ask " + GATE + "; only " + DECODER
                                + " may read back what it once wrote (benchmarks stand before no gate)",
                        code -> types(code, outside("benchmarks"))
                                .filter(type ->
                                        !Set.of(CLEARANCE, GATE, DECODER).contains(type.getName()))
                                .flatMap(type -> type.getAccessesFromSelf().stream())
                                .filter(access -> target(access).startsWith(CLEARANCE + ".<init>("))
                                .map(JavaAccess::getDescription)
                                .toList()),
                new Rule<>(
                        "static_fields_are_final",
                        "a field of the object that app makes once",
                        code -> types(code, type -> true)
                                .flatMap(type -> type.getFields().stream())
                                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                        && !field.getModifiers().contains(JavaModifier.FINAL))
                                .map(field -> field.getFullName())
                                .toList()),
                mayNotUse(
                        "nothing_hides_in_a_thread_local",
                        type -> true,
                        "an argument",
                        type -> startsWithAny(type, "java.lang.ThreadLocal", "java.lang.InheritableThreadLocal")));
    }

    private static List<Rule<Code>> failures() {
        return List.of(new Rule<>(
                "nobody_catches_broken",
                "catch the exception you expect; a broken invariant must reach the top and stop the node (" + PROOF
                        + " runs no node: it reports one)",
                code -> types(code, type -> true)
                        .filter(type -> !type.getName().equals(PROOF))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .filter(block -> block.getCaughtThrowables().stream()
                                .map(JavaClass::getName)
                                .anyMatch(Set.of("org.tandem.domain.Broken", "java.lang.Error")::contains))
                        .map(block -> block.getOwner().getFullName() + " " + block.getSourceCodeLocation())
                        .toList()));
    }

    private static boolean isModuleHidden(String from, String to) {
        String own = Modules.of(from);
        String other = Modules.of(to);
        return !other.isEmpty()
                && !other.equals(own)
                && !Modules.MAY_SEE.getOrDefault(own, Set.of()).contains(other);
    }

    private static boolean isLibraryOutOfPlace(String from, String to) {
        String own = Modules.of(from);
        for (Map.Entry<String, Set<String>> library : Modules.MAY_USE.entrySet()) {
            if (!own.isEmpty()
                    && to.startsWith(library.getKey())
                    && !library.getValue().contains(own)) {
                return true;
            }
        }
        return false;
    }
}
