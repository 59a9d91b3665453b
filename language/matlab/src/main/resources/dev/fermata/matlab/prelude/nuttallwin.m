% Nuttall's window of four cosine terms.
function w = nuttallwin(n, varargin)
w = __cosine_window(n, [0.3635819 0.4891775 0.1365995 0.0106411], varargin{:});
end
