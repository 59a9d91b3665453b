% What a function shows about a failure.
classdef FunctionHandleDiagnostic < matlab.unittest.diagnostics.Diagnostic
    properties (SetAccess = immutable)
        Fcn
    end

    methods
        function d = FunctionHandleDiagnostic(fcn)
            d.Fcn = fcn;
        end

        function diagnose(d)
            f = d.Fcn;
            d.DiagnosticText = evalc('f()');
        end
    end
end
