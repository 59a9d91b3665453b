/** The MATLAB language with tasks (RunMat): syntax, values, builtins, and the lowering of its programs to IR. */
module dev.fermata.matlab {
    requires transitive dev.fermata.compiler;
    requires dev.fermata.library;
    requires arpack.combined.all;

    exports dev.fermata.matlab.builtin;
    exports dev.fermata.matlab.numeric;
    exports dev.fermata.matlab.operation;
    exports dev.fermata.matlab.session;
    exports dev.fermata.matlab.syntax;
    exports dev.fermata.matlab.value;
}
