classdef Counter < handle
    properties
        Count = 0
    end
    properties (Access = private)
        Step
    end
    methods
        function self = Counter(step)
            self.Step = step;
        end
        function add(self, times)
            self.Count = self.Count + times * self.Step;
        end
    end
end
