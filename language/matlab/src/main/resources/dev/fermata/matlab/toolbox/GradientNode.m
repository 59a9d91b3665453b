% One computed value of a traced calculation: from which others it came, and how its gradient becomes theirs.
classdef GradientNode < handle
    properties
        Parents = {}
        Backward = []
        Order = 0
        Gradient = []
        Size = [1 1]
    end
end
