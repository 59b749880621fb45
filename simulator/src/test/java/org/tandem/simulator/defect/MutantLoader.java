package org.tandem.simulator.defect;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Loads all of Tandem once more, with defects in it.
final class MutantLoader extends ClassLoader {
    private static final String OURS = "org.tandem.";

    private final List<Redirect> defects;

    MutantLoader(List<Redirect> defects) {
        super(MutantLoader.class.getClassLoader());
        this.defects = defects;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = stream.readAllBytes();
            for (Redirect defect : defects) {
                if (defect.changedClass().equals(name)) {
                    bytes = defect.apply(bytes, this);
                }
            }
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
