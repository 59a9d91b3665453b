function varargout = arrayfun(f, varargin)
varargout = __map_over('arrayfun', nargout, f, varargin);
end
