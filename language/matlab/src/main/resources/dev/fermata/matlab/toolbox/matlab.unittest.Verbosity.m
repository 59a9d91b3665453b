% How much is told.
classdef Verbosity < uint8
    enumeration
        None (0)
        Terse (1)
        Concise (2)
        Detailed (3)
        Verbose (4)
    end
end
