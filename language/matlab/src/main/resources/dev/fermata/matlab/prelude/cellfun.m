function varargout = cellfun(f, varargin)
varargout = __map_over('cellfun', nargout, f, varargin);
end
