% A variable for bayesopt: its name, range and type 'real', 'integer' or 'categorical'.
classdef optimizableVariable
    properties
        Name
        Range
        Type = 'real'
        Transform = 'none'
        Optimize = true
    end
    methods
        function obj = optimizableVariable(name, range, varargin)
            if nargin < 2
                error('RunMat:minrhs', 'Not enough input arguments.');
            end
            if ~isvarname(char(name))
                error('RunMat:optimizableVariable:InvalidArgument', 'Name must be a valid variable name.');
            end
            obj.Name = char(name);
            if iscell(range) || isstring(range)
                range = cellstr(range);
                obj.Type = 'categorical';
                obj.Range = range(:)';
                if numel(range) < 2
                    error('RunMat:optimizableVariable:InvalidRange', 'Range of a categorical variable must have at least two values.');
                end
            else
                if ~(isnumeric(range) && numel(range) == 2 && all(isfinite(range)) && range(1) < range(2))
                    error('RunMat:optimizableVariable:InvalidRange', 'Range must be a numeric vector of two finite increasing values, or a cell array of names.');
                end
                obj.Range = double(range(:)');
            end
            for k = 1:2:numel(varargin) - 1
                value = varargin{k + 1};
                switch lower(char(varargin{k}))
                    case 'type'
                        obj.Type = lower(char(value));
                    case 'transform'
                        obj.Transform = lower(char(value));
                    case 'optimize'
                        obj.Optimize = logical(value);
                    otherwise
                        error('RunMat:optimizableVariable:InvalidOption', 'Invalid parameter name: %s.', char(varargin{k}));
                end
            end
            if ~any(strcmp(obj.Type, {'real', 'integer', 'categorical'}))
                error('RunMat:optimizableVariable:InvalidOption', 'Type must be ''real'', ''integer'' or ''categorical''.');
            end
            if strcmp(obj.Transform, 'log') && obj.Range(1) <= 0
                error('RunMat:optimizableVariable:InvalidRange', 'The range of a log-transformed variable must be positive.');
            end
        end
    end
end
