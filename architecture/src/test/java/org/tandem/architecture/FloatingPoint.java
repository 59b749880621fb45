package org.tandem.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds floating point that the model of ArchUnit cannot see: in local arithmetic, by instruction. Also fields,
/// signatures and results of calls. A constant alone is let pass: it computes nothing, and the load factor of a
/// primitive map is one.
final class FloatingPoint {
    private FloatingPoint() {}

    static List<String> in(Code code, String... modules) {
        List<String> found = new ArrayList<>();
        for (Path folder : code.folders()) {
            House.files(folder, ".class").forEach(file -> {
                ClassModel type = parse(file);
                String name = type.thisClass().asInternalName().replace('/', '.');
                if (List.of(modules).contains(Modules.of(name))) {
                    scan(name, type, found);
                }
            });
        }
        return found;
    }

    private static void scan(String name, ClassModel type, List<String> found) {
        type.fields().stream()
                .filter(field -> isFloating(field.fieldType().stringValue()))
                .forEach(field ->
                        found.add("field " + name + "." + field.fieldName().stringValue()));
        for (MethodModel method : type.methods()) {
            String full = name + "." + method.methodName().stringValue()
                    + method.methodType().stringValue();
            if (hasFloating(method.methodTypeSymbol())) {
                found.add("signature " + full);
            }
            method.code().ifPresent(body -> {
                for (CodeElement element : body) {
                    if (element instanceof Instruction instruction && computesFloating(instruction)) {
                        found.add("%s in %s".formatted(instruction.opcode(), full));
                    }
                }
            });
        }
    }

    private static boolean computesFloating(Instruction instruction) {
        return switch (instruction) {
            case OperatorInstruction it ->
                isFloating(it.typeKind())
                        || it.opcode().name().startsWith("FCMP")
                        || it.opcode().name().startsWith("DCMP");
            case ConvertInstruction it -> isFloating(it.fromType()) || isFloating(it.toType());
            case LoadInstruction it -> isFloating(it.typeKind());
            case StoreInstruction it -> isFloating(it.typeKind());
            case ArrayLoadInstruction it -> isFloating(it.typeKind());
            case ArrayStoreInstruction it -> isFloating(it.typeKind());
            case InvokeInstruction it -> isFloating(it.typeSymbol().returnType().descriptorString());
            default -> false;
        };
    }

    private static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE;
    }

    /// A field or result type: primitive, boxed, or an array of either.
    private static boolean isFloating(String descriptor) {
        String element = descriptor.replace("[", "");
        return List.of("F", "D", "Ljava/lang/Float;", "Ljava/lang/Double;").contains(element);
    }

    private static boolean hasFloating(MethodTypeDesc type) {
        return isFloating(type.returnType().descriptorString())
                || type.parameterList().stream().anyMatch(parameter -> isFloating(parameter.descriptorString()));
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
