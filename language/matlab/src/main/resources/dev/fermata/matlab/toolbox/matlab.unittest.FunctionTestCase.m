% What tests that are functions get.
classdef FunctionTestCase < matlab.unittest.TestCase
    properties
        TestData = struct()
    end
end
