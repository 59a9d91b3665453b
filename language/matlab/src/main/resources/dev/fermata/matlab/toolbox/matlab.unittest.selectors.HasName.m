% Tests of a name, or of one that a constraint accepts.
classdef HasName
    properties (SetAccess = immutable)
        Name
    end

    methods
        function s = HasName(name)
            s.Name = name;
        end

        function tf = chooses(s, test)
            if isa(s.Name, 'matlab.unittest.constraints.Constraint')
                tf = satisfiedBy(s.Name, test.Name);
            else
                tf = strcmp(test.Name, s.Name);
            end
        end
    end
end
