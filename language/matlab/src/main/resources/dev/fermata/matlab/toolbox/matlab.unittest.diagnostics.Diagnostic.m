% What is told about a failure: diagnose(d) makes d.DiagnosticText.
classdef (Abstract) Diagnostic < handle
    properties
        DiagnosticText = ''
    end

    methods (Abstract)
        diagnose(d)
    end
end
