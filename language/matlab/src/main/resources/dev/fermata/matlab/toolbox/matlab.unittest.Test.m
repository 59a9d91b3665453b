% One test of a suite.
classdef Test
    properties
        Name = ''
        ProcedureName = ''
        TestClass = ""
        BaseFolder = ''
        Parameterization = []
        SharedTestFixtures = []
        Tags = {}
    end

    properties (Hidden)
        % class, function or script
        Kind = ''
        % What its neighbours have in common: they are set up together.
        Group = ''
        % A method's name, a handle, or text
        Body = []
        % Functions around it, or the text before the first section
        Frame = struct()
        % Values of parameters
        Values = {}
    end

    methods
        function results = run(suite)
            results = run(matlab.unittest.TestRunner.withTextOutput, suite);
        end

        function chosen = selectIf(suite, varargin)
            chosen = suite;
            if nargin == 2
                chosen = suite(arrayfun(@(one) chooses(varargin{1}, one), suite));
                return
            end
            for k = 1:2:numel(varargin) - 1
                values = {chosen.(char(varargin{k}))};
                wanted = varargin{k + 1};
                if strcmpi(varargin{k}, 'Tag')
                    wanted = varargin{k + 1};
                    chosen = chosen(cellfun(@(tags) any(strcmp(tags, wanted)), {chosen.Tags}));
                else
                    pattern = ['^' regexptranslate('wildcard', char(wanted)) '$'];
                    chosen = chosen(cellfun(@(v) ~isempty(regexp(char(v), pattern, 'once')), values));
                end
            end
        end
    end
end
