% What tests need around them: setup(f) makes it and addTeardown(f, ...) tells how it goes again.
classdef (Abstract) Fixture < handle
    properties (SetAccess = protected)
        SetupDescription = ''
        TeardownDescription = ''
    end

    properties (Hidden)
        Teardowns__ = {}
    end

    methods (Abstract)
        setup(f)
    end

    methods
        function teardown(~)
        end

        function addTeardown(f, action, varargin)
            f.Teardowns__{end + 1} = [{action}, varargin];
        end

        function applyFixture(f, inner)
            setup(inner);
            addTeardown(f, @() undo(inner));
        end
    end

    methods (Hidden)
        function undo(f)
            teardown(f);
            while ~isempty(f.Teardowns__)
                action = f.Teardowns__{end};
                f.Teardowns__(end) = [];
                action{1}(action{2:end});
            end
        end
    end
end
