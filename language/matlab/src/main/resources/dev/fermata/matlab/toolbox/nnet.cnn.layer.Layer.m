% What all layers of networks have.
classdef Layer < matlab.mixin.Heterogeneous
    properties
        Name = ''
    end
    properties (Hidden)
        Extra = struct()
    end
    methods (Sealed)
        function disp(obj)
            if isscalar(obj)
                __layer_show(obj);
            else
                __layers_show(obj);
            end
        end
    end
    methods (Hidden)
        function k = kind(obj)
            k = 'Layer';
        end
        function [plain, hyper, learned, state] = groups(obj)
            plain = {};
            hyper = {};
            learned = {};
            state = {};
        end
    end
end
