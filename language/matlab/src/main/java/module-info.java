/** The MATLAB language with tasks (RunMat): syntax, values, builtins, and the lowering of its programs to IR. */
module dev.fermata.matlab {
    requires transitive dev.fermata.compiler;
    requires dev.fermata.library;
    requires dev.fermata.library.plot;
    requires arpack.combined.all;

    exports dev.fermata.matlab.builtin;
    exports dev.fermata.matlab.numeric;
    exports dev.fermata.matlab.display;
    exports dev.fermata.matlab.operation;
    exports dev.fermata.matlab.pattern;
    exports dev.fermata.matlab.check;
    exports dev.fermata.matlab.function;
    exports dev.fermata.matlab.lower;
    exports dev.fermata.matlab.session;
    exports dev.fermata.matlab.project;
    exports dev.fermata.matlab.syntax;
    exports dev.fermata.matlab.task;
    exports dev.fermata.matlab.text;
    exports dev.fermata.matlab.value;
    exports dev.fermata.matlab;
}
