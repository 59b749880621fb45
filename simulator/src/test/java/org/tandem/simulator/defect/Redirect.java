package org.tandem.simulator.defect;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.concurrent.atomic.AtomicInteger;

/// In one method of one class, every call of another method goes to a faulty twin of the same name in [Faulty]
/// instead. An object's method becomes a static one whose first argument is the object.
///
/// @param in class and method, `org.tandem.engine.Engine.advance`
/// @param called class and method
/// @param twin the method of [Faulty]
record Redirect(String in, String called, String twin) {
    String changedClass() {
        return in.substring(0, in.lastIndexOf('.'));
    }

    /// @throws IllegalStateException when there is no such call: then the defect would not be there
    byte[] apply(byte[] original, ClassLoader loader) {
        String method = in.substring(in.lastIndexOf('.') + 1);
        AtomicInteger calls = new AtomicInteger();
        ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
        byte[] changed = files.transformClass(
                files.parse(original),
                ClassTransform.transformingMethodBodies(it -> it.methodName().equalsString(method), (code, element) -> {
                    if (element instanceof InvokeInstruction call && isCalled(call)) {
                        calls.incrementAndGet();
                        code.invokestatic(ClassDesc.of(Faulty.class.getName()), twin, staticType(call));
                    } else {
                        code.with(element);
                    }
                }));
        if (calls.get() == 0) {
            throw new IllegalStateException(in + " has no call of " + called);
        }
        return changed;
    }

    private boolean isCalled(InvokeInstruction call) {
        String owner = call.owner().asInternalName().replace('/', '.');
        return called.equals(owner + "." + call.name().stringValue());
    }

    private static MethodTypeDesc staticType(InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        return call.opcode() == Opcode.INVOKESTATIC
                ? type
                : type.insertParameterTypes(0, call.owner().asSymbol());
    }
}
