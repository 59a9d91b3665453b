% A variable of the environment that has another value for a while.
classdef EnvironmentVariableFixture < matlab.unittest.fixtures.Fixture
    properties (SetAccess = protected)
        Name = ''
        Value = ''
    end

    methods
        function f = EnvironmentVariableFixture(name, value)
            f.Name = char(name);
            f.Value = char(value);
        end

        function setup(f)
            name = f.Name;
            if isenv(name)
                old = getenv(name);
                addTeardown(f, @() setenv(name, old));
            else
                addTeardown(f, @() unsetenv(name));
            end
            setenv(name, f.Value);
        end
    end
end
