% A text about a failure.
classdef StringDiagnostic < matlab.unittest.diagnostics.Diagnostic
    properties (SetAccess = immutable)
        Value
    end

    methods
        function d = StringDiagnostic(text)
            d.Value = text;
            d.DiagnosticText = char(text);
        end

        function diagnose(~)
        end
    end
end
