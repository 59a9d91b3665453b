% A test case that tells each outcome at once.
classdef Interactive < matlab.unittest.TestCase
end
