% Stand-ins for values whose parts are asked about.
classdef (Abstract) EachOf
    properties
        Value
    end

    methods (Abstract)
        o = asked(c, constraint)
    end
end
