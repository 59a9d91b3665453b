function varargout = structfun(f, varargin)
varargout = __map_over('structfun', nargout, f, varargin);
end
