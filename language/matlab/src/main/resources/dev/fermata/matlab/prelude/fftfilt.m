% Filters with coefficients of a filter without feedback.
function y = fftfilt(b, x, varargin)
y = filter(b, 1, x);
end
