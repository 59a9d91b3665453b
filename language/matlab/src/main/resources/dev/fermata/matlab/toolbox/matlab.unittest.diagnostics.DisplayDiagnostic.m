% A value as it is displayed.
classdef DisplayDiagnostic < matlab.unittest.diagnostics.Diagnostic
    properties (SetAccess = immutable)
        Value
    end

    methods
        function d = DisplayDiagnostic(value)
            d.Value = value;
        end

        function diagnose(d)
            d.DiagnosticText = char(formattedDisplayText(d.Value));
        end
    end
end
