% What a value has to be: satisfiedBy(c, actual) and getDiagnosticFor(c, actual) are for derived classes.
classdef (Abstract) Constraint < handle
    methods (Abstract)
        tf = satisfiedBy(c, actual)
        diagnostic = getDiagnosticFor(c, actual)
    end
end
